import { CHANGE_RULES } from './changes';
import { ENVIRONMENT_RULE_GROUPS, TREE_RULE_GROUPS, WORKFLOW_RULE_GROUPS } from './rules';

/** The rules that stand apart: what the schemas refuse, and what a deployed object does not allow any more. */
const DOCUMENTS = [
  {
    id: 'schema',
    catches:
      'A document of an unknown kind, or with a field or a value that the schema of its kind does not allow.',
  },
  ...Object.values(CHANGE_RULES),
];

/** All rules in Markdown: for each group a table of ids and what each rule catches. */
export function checksTable(): string {
  const groups = {
    'Each document': DOCUMENTS,
    ...ENVIRONMENT_RULE_GROUPS,
    ...TREE_RULE_GROUPS,
    ...WORKFLOW_RULE_GROUPS,
  };
  return Object.entries(groups)
    .map(([title, rules]) => {
      const rows = rules.map(({ id, catches }) => `| \`${id}\` | ${catches} |`);
      return [`### ${title}`, '', '| rule | what it catches |', '|---|---|', ...rows, ''].join('\n');
    })
    .join('\n');
}
