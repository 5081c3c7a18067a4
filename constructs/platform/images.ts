import { onOneLine } from '../props/format-value';
import {
  fields,
  isPlain,
  leaf,
  mapOf,
  optional,
  type Parsed,
  type PropSchema,
  type Props,
  stringThat,
  withRule,
} from '../props/prop-schema';
import { nonEmptyString } from '../props/scalars';

/** Which image of a service an environment runs: a tag, a digest, or both. */
export interface ImageVersion extends Parsed<typeof FIELDS> {}

/** Image versions by service and environment, as people and machines edit them in one file. */
export interface ImageVersions extends Props<typeof IMAGES> {}

/** What a registry accepts as a tag. */
export const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

/** What identifies an image by its contents. */
export const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** What is recorded of a version gets into commits and logs. */
const ONE_LINE = 'one line of words';

/** Whether a text is one line of words, without control characters. */
export function isWords(text: string): boolean {
  return text.trim() !== '' && onOneLine(text) === text;
}

const FIELDS = fields(
  {
    /** e.g. `a1b2c3d`; any characters that a registry accepts. */
    tag: optional(stringThat('a quoted image tag, e.g. "a1b2c3d"', 'a1b2c3d', (value) => TAG.test(value))),
    /** e.g. `sha256:…` with 64 hexadecimal digits. */
    digest: optional(stringThat('"sha256:" and 64 hexadecimal digits', '', (value) => DIGEST.test(value))),
    /** Who let it into an environment that asks for approval, and where that is recorded. */
    approval: optional(
      leaf(
        `a map with by and ticket, each ${ONE_LINE}, e.g. {by: "jane", ticket: "PAY-123"}`,
        { by: '-', ticket: '-' },
        isApproval,
      ),
    ),
    /** Why it was let in without having been where it should have been before. */
    forced: optional(stringThat(ONE_LINE, '-', isWords)),
  },
  'a map with tag, digest or both',
);

const VERSION = withRule(FIELDS, (_, refuse, value) => {
  if (isPlain(value) && value.tag === undefined && value.digest === undefined) {
    refuse('given a tag, a digest or both');
  }
});

/** The content of the file of image versions. */
export const SERVICE_IMAGES: PropSchema<Readonly<Record<string, Readonly<Record<string, ImageVersion>>>>> =
  mapOf(mapOf(VERSION, 'a map of environments'), 'a map of services');

export const IMAGES = {
  /** The file that they were read from, to name it in messages and headers. */
  file: nonEmptyString,
  services: SERVICE_IMAGES,
};

/** What an environment runs of a service; undefined where the file does not say. */
export function imageVersion(
  { services }: ImageVersions,
  service: string,
  environment: string,
): ImageVersion | undefined {
  return services[service]?.[environment];
}

function isApproval(value: unknown): boolean {
  const isText = (text: unknown) => typeof text === 'string' && isWords(text);
  return isPlain(value) && Object.keys(value).length === 2 && isText(value.by) && isText(value.ticket);
}
