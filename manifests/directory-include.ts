/**
 * Whether the directory source of an Application takes a file in.
 *
 * @param file its name in the folder
 * @param include a file's name, or `*` and the end of one; what else Argo CD understands is not
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/directory/
 */
export function isIncluded(file: string, include: string): boolean {
  return include.startsWith('*') ? file.endsWith(include.slice(1)) : file === include;
}

/** Whether {@link isIncluded} understands an `include`. */
export function isPlainInclude(include: string): boolean {
  return /^\*?[\w.-]+$/.test(include);
}
