import { FIELDS, decoratorNames } from '../decorators.mjs';

const PERMISSIONS = ['Allow', 'AllowAuthenticated', 'Public'];

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'Every resolver method states its permission.' } },
  create(context) {
    if (!/\.resolver\.ts$/.test(context.filename)) return {};
    return {
      MethodDefinition(node) {
        const names = decoratorNames(node);
        const field = names.find((name) => FIELDS.includes(name));
        if (!field || names.some((name) => PERMISSIONS.includes(name))) return;
        const inherited = field === 'ResolveField' && decoratorNames(node.parent.parent).some((name) => PERMISSIONS.includes(name));
        if (!inherited) context.report({ node: node.key, message: `State who may call this ${field}: @Allow('…'), @AllowAuthenticated() or @Public().` });
      },
    };
  },
};
