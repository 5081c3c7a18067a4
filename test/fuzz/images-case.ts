import fc from 'fast-check';
import { DIGEST, TAG } from '../../constructs/platform/images';
import { parseImages } from '../../synth/images-file';
import { UserError } from '../../synth/user-error';
import { assertClear } from './outcome';
import { dnsLabel, mostly, NASTY_TEXTS, nasty } from './texts';

const FILE = 'images.yaml';

/** Scraps of YAML, in which a file goes wrong. */
const scrap = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS.filter((it) => it.length < 50)),
  fc.constantFrom(
    ...[
      'a: &x {b: *x}',
      '*x',
      '&x',
      '<<: *x',
      '!!set {a}',
      '!!binary aGk=',
      '!!omap [a: 1]',
      '!<tag:x> a',
      '? {a: b}',
    ],
    ...[
      'tag: x',
      'digest: sha256:0',
      'approval: {by: a}',
      'forced: 1',
      'search:',
      '  dev:',
      '    tag: "1"',
      '\t',
      '- ',
    ],
  ),
);

const quoted = mostly(
  fc.constantFrom('"a1b2c3d"', "'1234567'", 'abc', `"sha256:${'0'.repeat(64)}"`),
  fc.oneof(
    nasty,
    nasty.map((it) => JSON.stringify(it)),
  ),
);

/** Lines that look like the file. */
const lines = fc
  .array(
    fc.tuple(
      mostly(dnsLabel, nasty),
      fc.array(
        fc.tuple(
          mostly(dnsLabel, nasty),
          fc.array(
            fc.tuple(fc.constantFrom('tag', 'digest', 'forced', 'approval', 'tga', '__proto__'), quoted),
            {
              maxLength: 3,
            },
          ),
        ),
        { maxLength: 2 },
      ),
    ),
    { maxLength: 3 },
  )
  .map((services) =>
    services
      .map(([service, environments]) =>
        [
          `${service}:`,
          ...environments.map(([name, fields]) =>
            [`  ${name}:`, ...fields.map(([field, value]) => `    ${field}: ${value}`)].join('\n'),
          ),
        ].join('\n'),
      )
      .join('\n'),
  );

/** Texts of an `images.yaml`, from nearly right ones to noise. */
export const imagesText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: lines },
  { weight: 2, arbitrary: fc.array(scrap, { maxLength: 6 }).map((scraps) => scraps.join('\n')) },
  { weight: 1, arbitrary: nasty },
);

/**
 * Reads a text as the file of image versions.
 *
 * @returns whether it is one
 * @throws if it is neither refused clearly nor read as what it must be
 */
export function isImagesFile(text: string): boolean {
  try {
    for (const environments of Object.values(parseImages(FILE, text).services)) {
      for (const { tag, digest } of Object.values(environments)) {
        const isVersion =
          (tag ?? digest) !== undefined &&
          (tag === undefined || (typeof tag === 'string' && TAG.test(tag))) &&
          (digest === undefined || (typeof digest === 'string' && DIGEST.test(digest)));
        if (!isVersion) throw new Error(`took ${JSON.stringify({ tag, digest })} for an image`);
      }
    }
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    error.problems.forEach(assertClear);
    return false;
  }
}
