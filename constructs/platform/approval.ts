import { leaf, type PropSchema, type Props } from '../props/prop-schema';

/** Who may let a release go on that waits for a person. */
export interface ApprovalProps extends Props<typeof APPROVAL> {}

export const APPROVAL = {
  /** Who must review a change of what it runs, as CODEOWNERS names them, e.g. `@acme/payments-leads`; one at least. */
  codeOwners: namesOf(
    'of code owners',
    '@acme/payments-leads',
    /^(@[\w-]+(\/[\w.-]+)?|[^\s@#]+@[^\s@]+\.[^\s@]+)$/,
  ),
  /** The groups of Argo CD's login whose members may resume its Rollout, e.g. `acme:payments-leads`; one at least. */
  groups: namesOf('of groups', 'acme:payments-leads', /\S/),
};

function namesOf(what: string, example: string, name: RegExp): PropSchema<readonly string[]> {
  const isName = (value: unknown) => typeof value === 'string' && name.test(value);
  return leaf(
    `a list ${what}, e.g. ['${example}']`,
    [example],
    (value) => Array.isArray(value) && value.length > 0 && value.every(isName),
  );
}
