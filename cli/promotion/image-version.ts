import { DIGEST, type ImageVersion, TAG } from '../../constructs/platform/images';
import { formatValue, onOneLine } from '../../constructs/props/format-value';
import { UserError } from '../../synth/user-error';

/** How much of a digest people are shown. */
const DIGITS = 12;

/**
 * Reads a version as people write it on a command line: `tag`, `tag@digest` or `@digest`.
 *
 * @throws {UserError} if it is none of these
 */
export function parseVersion(text: string): ImageVersion {
  const at = text.indexOf('@');
  const [tag, digest] = at === -1 ? [text, undefined] : [text.slice(0, at) || undefined, text.slice(at + 1)];
  if ((tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest))) {
    throw new UserError([
      `the version must be a tag or a digest or both, e.g. a1b2c3d, or a1b2c3d@sha256: and 64 hexadecimal digits, got ${formatValue(text)}`,
    ]);
  }
  return imageOf({ tag, digest });
}

/** A version without what is recorded of it, which is true of its old place only. */
export function imageOf({
  tag,
  digest,
}: { readonly [part in 'tag' | 'digest']?: string | null | undefined } = {}): ImageVersion {
  return { ...(tag && { tag }), ...(digest && { digest }) };
}

/** A version as {@link parseVersion} reads it, its digest cut to twelve digits. */
export function formatVersion(version: ImageVersion | undefined): string {
  const { tag = '', digest } = version ?? {};
  if (digest === undefined) return tag || 'nothing';
  const end = digest.indexOf(':') + 1 + DIGITS;
  return `${tag}@${digest.slice(0, end)}${digest.length > end ? '…' : ''}`;
}

/** Whether two versions run the same image, whatever else is recorded of them. */
export function isSameImage(one: ImageVersion | undefined, other: ImageVersion | undefined): boolean {
  return one?.tag === other?.tag && one?.digest === other?.digest;
}

/** Whether a version is what a person asks for, who may name it by its tag or its digest alone. */
export function matchesRequest(version: ImageVersion | undefined, { tag, digest }: ImageVersion): boolean {
  if (version === undefined) return false;
  return (tag === undefined || version.tag === tag) && (digest === undefined || version.digest === digest);
}

/** Who approved a version and where that is recorded, as options of a command. */
export interface ApprovalOptions {
  readonly approvedBy: string | undefined;
  readonly ticket: string | undefined;
}

/** What is wrong with these options, a sentence each. */
export function approvalProblems({ approvedBy, ticket }: ApprovalOptions): string[] {
  const belongTogether =
    '--approved-by and --ticket belong together, e.g. --approved-by jane --ticket PAY-412';
  const isComplete =
    (approvedBy === undefined) === (ticket === undefined) &&
    approvedBy?.trim() !== '' &&
    ticket?.trim() !== '';
  return [
    ...(isComplete ? [] : [belongTogether]),
    ...lineProblems('--approved-by', approvedBy),
    ...lineProblems('--ticket', ticket),
  ];
}

/** What is wrong with words that get into commits and logs. */
export function lineProblems(option: string, text: string | undefined): string[] {
  if (text === undefined || onOneLine(text) === text) return [];
  return [`${option} must be one line without control characters, got ${formatValue(text)}`];
}
