import type { Environment } from '../platform/environment';

/** The folder of the tree with what the namespaces grant: a folder for each environment. */
export const NAMESPACES_FOLDER = 'namespaces';

/** The folder of what the namespace of an environment grants; that of a team is in the folder of its environment. */
export function namespaceFolder({ name, namespaceOf }: Environment): string {
  return [NAMESPACES_FOLDER, name, ...(namespaceOf === undefined ? [] : [namespaceOf])].join('/');
}

/** The AppProject of what the namespace of an environment grants, which its services' own may not change. */
export function namespaceProject({ project }: Environment): string {
  return `${project}-namespace`;
}
