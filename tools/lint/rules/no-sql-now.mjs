const CLOCK = /\b(now\s*\(\s*\)|current_date\b|current_timestamp\b|current_time\b|localtimestamp\b|localtime\b|(clock|statement|transaction)_timestamp\s*\()/i;
const SQL = /\b(select|insert\s+into|update|delete\s+from|create\s+(table|or|function|view|index|policy|trigger)|alter\s+table|default|where|set|values|returning)\b/i;

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'The business date is a parameter; SQL never reads the server clock.' } },
  create(context) {
    if (/(^|\/)(tools|e2e)\//.test(context.filename.replaceAll('\\', '/').replace(/^.*?\/(?=(libs|apps|e2e|tools)\/)/, '')) || /\.spec\.ts$/.test(context.filename)) return {};
    const check = (node, text) => {
      for (const line of text.split('\n')) {
        // Only the audit's recorded_at is the real clock.
        if (/^\s*--/.test(line) || /\brecorded_at\b.*\bdefault\s+clock_timestamp\s*\(/i.test(line)) continue;
        const found = CLOCK.exec(line);
        if (found && SQL.test(text)) context.report({ node, message: `SQL reads the server's clock (${found[0]}); pass tx.now or tx.today as a parameter.` });
      }
    };
    return {
      TemplateLiteral(node) {
        check(node, node.quasis.map((quasi) => quasi.value.cooked ?? '').join('?'));
      },
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
    };
  },
};
