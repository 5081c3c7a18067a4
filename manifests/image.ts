/** Which image of a repository is meant: by a tag, a digest, or both. */
export interface Version {
  /** e.g. `a1b2c3d` */
  readonly tag?: string | undefined;
  /** e.g. `sha256:…` with 64 hexadecimal digits */
  readonly digest?: string | undefined;
}

/** An image as containers name it: `name:tag`, `name@digest` or `name:tag@digest`. */
export function imageReference(name: string, { tag, digest }: Version): string {
  return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** Reads an {@link imageReference}. */
export function parseImage(reference: string): Version & { readonly name: string } {
  const [, name = reference, tag, digest] = /^(.*?)(?::([^/:@]+))?(?:@(.+))?$/.exec(reference) ?? [];
  return { name, tag, digest };
}

/** The version that an image of props is pinned to, if it is. */
export function versionIn(image = ''): Version | undefined {
  const { tag, digest } = parseImage(image);
  return tag === undefined && digest === undefined ? undefined : { tag, digest };
}
