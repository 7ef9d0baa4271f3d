const VAGUE = /^(utils?|helpers?|common|shared|misc)$/;

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'suggestion', schema: [], docs: { description: 'Files and folders are named by what they hold.' } },
  create(context) {
    const path = context.filename.replaceAll('\\', '/').replace(/^.*?\/(?=(libs|apps|e2e|tools)\/)/, '');
    return {
      Program(node) {
        const vague = path.split('/').flatMap((part) => part.split('.')).find((word) => VAGUE.test(word) || /-(utils?|helpers?)$/.test(word));
        if (vague) context.report({ node, message: `"${vague}" says nothing about what is inside; name the file by what it holds.` });
      },
    };
  },
};
