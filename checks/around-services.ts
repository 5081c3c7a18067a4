import { MONITORING_FOLDER } from '../constructs/monitoring/monitoring';
import { NAMESPACES_FOLDER } from '../constructs/namespaces/namespace-names';

/** Whether a folder of the tree is of what is around the services of an environment, without a base. */
export function isAroundServices(folder: string): boolean {
  return folder.startsWith(`${MONITORING_FOLDER}/`) || isOfNamespace(folder);
}

/** Whether a folder is of what the namespace of an environment grants. */
export function isOfNamespace(folder: string): boolean {
  return folder.startsWith(`${NAMESPACES_FOLDER}/`);
}
