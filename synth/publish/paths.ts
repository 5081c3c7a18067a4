/**
 * What is wrong with paths that are to be the files of one tree, on any of the systems that people check it out on:
 * Linux, macOS and Windows.
 *
 * @param paths paths inside the tree with `/` between segments, e.g. `base/checkout/deployment.yaml`
 * @returns a message per mistake, none if all is well
 */
export function checkPaths(paths: Iterable<string>): string[] {
  const seen = new Map<string, Place>();
  return [...paths].flatMap((path) => {
    const faults = faultsOf(path);
    if (faults.length === 0) return clashesOf(path, seen);
    return [`${show(path)} must be a path inside the tree, e.g. ${EXAMPLE}: ${faults.join(', ')}`];
  });
}

/** Same for two spellings that some file system takes for one name, by letter case or by Unicode form. */
export function foldPath(path: string): string {
  return path.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
}

const EXAMPLE = "'base/checkout/deployment.yaml'";
/** ext4, APFS and NTFS end there. */
const LONGEST_NAME = 255;
/** macOS ends at 1,024 bytes, of which the folder of the checkout needs some. */
const LONGEST_PATH = 900;
/** Controls, invisible and direction-changing characters, halves of surrogate pairs, line separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i;

function faultsOf(path: string): string[] {
  if (path === '') return ['it must not be empty'];
  const faults: [boolean, string][] = [
    [INVISIBLE.test(path), 'it must not have control or invisible characters'],
    [path.startsWith('/') || /^[a-z]:/i.test(path), 'it must not be absolute'],
    [path.includes('\\'), "it must have '/' between its segments, not a backslash"],
    [/[<>:"|?*]/.test(path), 'it must not have any of < > : " | ? *, which Windows forbids'],
    [Buffer.byteLength(path) > LONGEST_PATH, `it must have at most ${LONGEST_PATH} bytes`],
  ];
  for (const segment of path.replace(/^\//, '').split('/')) {
    const name = show(segment);
    const dots = segment === '.' || segment === '..';
    faults.push(
      [segment === '', 'it must not have empty segments'],
      [dots, `it must not have a segment ${name}`],
      [!dots && /[. ]$/.test(segment), `${name} must not end in a dot or a space, which Windows drops`],
      [WINDOWS_DEVICE.test(segment), `${name} must not be the name of a Windows device`],
      [foldPath(segment) === '.GIT', `${name} must not be the name that Git keeps for itself`],
      [Buffer.byteLength(segment) > LONGEST_NAME, `its segments must have at most ${LONGEST_NAME} bytes`],
    );
  }
  return [...new Set(faults.filter(([found]) => found).map(([, text]) => text))];
}

/** A file, or a folder that some file is in, as first spelled. */
interface Place {
  readonly spelling: string;
  readonly file: boolean;
  /** Clashes told already, so that a folder of a hundred files is one problem. */
  readonly told: Set<string>;
}

function clashesOf(path: string, seen: Map<string, Place>): string[] {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    const clash = clashOf(path.slice(0, end), false, seen);
    if (clash !== undefined) return clash;
  }
  return clashOf(path, true, seen) ?? [];
}

/** Notes a file or folder down; undefined if all is well, empty if its clash has been told. */
function clashOf(spelling: string, file: boolean, seen: Map<string, Place>): string[] | undefined {
  const key = foldPath(spelling);
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, { spelling, file, told: new Set() });
    return undefined;
  }
  const clash = describeClash(first, spelling, file);
  if (clash === undefined) return undefined;
  if (first.told.has(clash)) return [];
  first.told.add(clash);
  return [clash];
}

function describeClash(first: Place, spelling: string, file: boolean): string | undefined {
  if (first.spelling !== spelling) {
    const names = `${show(first.spelling)} and ${show(spelling)}`;
    return `${names} must differ in more than letter case or Unicode form: macOS and Windows take them for one`;
  }
  if (first.file !== file) return `${show(spelling)} must be either a file or a folder, got both`;
  return file ? `${show(spelling)} must be written by one file, got two` : undefined;
}

function show(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1);
  const visible = escaped.replace(new RegExp(INVISIBLE, 'gu'), (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `'${visible}'`;
}
