import { type Forms, fields, mapOf, optional, someText } from '../props/prop-schema';

/** Which image of a service an environment runs: a tag, a digest, or both. */
export interface ImageVersion {
  /** e.g. `a1b2c3d`; any characters that a registry accepts. */
  readonly tag?: string;
  /** e.g. `sha256:…` with 64 hexadecimal digits. */
  readonly digest?: string;
  /** Who let it into an environment that asks for approval, and where that is recorded. */
  readonly approval?: { readonly by: string; readonly ticket: string };
  /** Why it was let in without having been where it should have been before. */
  readonly forced?: string;
}

const VERSION: Forms<ImageVersion> = {
  tag: optional(someText),
  digest: optional(someText),
  approval: optional(fields({ by: someText, ticket: someText })),
  forced: optional(someText),
};

/** Image versions by service and environment, as people and machines edit them in one file. */
export interface ImageVersions {
  /** The file that they were read from, to name it in messages and headers. */
  readonly file: string;
  readonly services: Readonly<Record<string, Readonly<Record<string, ImageVersion>>>>;
}

export const IMAGES: Forms<ImageVersions> = { file: someText, services: mapOf(mapOf(fields(VERSION))) };
