const BLOCK = 512;

/** Where the fields of a header stand in its block. */
const NAME = [0, 100] as const;
const SIZE = [124, 136] as const;
const TYPE = 156;
const PREFIX = [345, 500] as const;

/**
 * The files of an archive as `git archive` writes it: their contents by path.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html (ustar and pax interchange format)
 */
export function* filesInTar(archive: Buffer): Iterable<readonly [path: string, content: Buffer]> {
  let longPath: string | undefined;
  for (let start = 0; start + BLOCK <= archive.length && archive[start] !== 0; ) {
    const header = archive.subarray(start, start + BLOCK);
    const size = Number.parseInt(text(header, SIZE), 8);
    const content = archive.subarray(start + BLOCK, start + BLOCK + size);
    const type = String.fromCharCode(header[TYPE] ?? 0);
    if (type === '0') {
      const prefix = text(header, PREFIX);
      yield [longPath ?? (prefix === '' ? '' : `${prefix}/`) + text(header, NAME), content];
    }
    // A name that is too long for the header stands in a record before it: `<length> path=<path>\n`.
    longPath = type === 'x' ? /^\d+ path=(.*)\n/m.exec(content.toString('utf8'))?.[1] : undefined;
    start += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function text(header: Buffer, [start, end]: readonly [number, number]): string {
  const field = header.subarray(start, end);
  const stop = field.indexOf(0);
  return field.subarray(0, stop === -1 ? undefined : stop).toString('utf8');
}
