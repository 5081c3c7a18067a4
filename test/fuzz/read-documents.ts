import { constructFromEvents, parseEvents, YAML11_SCHEMA } from 'js-yaml';
import type { TreeFile } from '../../checks/tree';
import { once } from '../../constructs/props/once';

/** What another parser reads in a file of a tree, by YAML 1.2 and by 1.1, once for all that look at it. */
export const readBothWays = once(({ text: source }: TreeFile): readonly (readonly unknown[])[] => {
  const events = parseEvents(source, {});
  return [{ source }, { source, schema: YAML11_SCHEMA }].map((options) =>
    constructFromEvents(events, options),
  );
});

/** What another parser reads in a file of a tree. */
export function readDocuments(file: TreeFile): readonly unknown[] {
  return readBothWays(file)[0] as readonly unknown[];
}
