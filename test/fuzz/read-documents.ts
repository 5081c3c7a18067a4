import { loadAll } from 'js-yaml';
import { once } from '../../checks/once';
import type { TreeFile } from '../../checks/tree';

/** What another parser reads in a file of a tree, once for all that look at it. */
export const readDocuments = once(({ text }: TreeFile): readonly unknown[] => loadAll(text));
