import { loadAll } from 'js-yaml';
import type { TreeFile } from '../../checks/tree';
import { once } from '../../constructs/props/once';

/** What another parser reads in a file of a tree, once for all that look at it. */
export const readDocuments = once(({ text }: TreeFile): readonly unknown[] => loadAll(text));
