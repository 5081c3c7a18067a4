import tty from 'node:tty';
import { styleText } from 'node:util';
import type { ImageVersions } from '../constructs/platform/images';
import type { Platform } from '../constructs/platform/platform';

/** What a command's process ends with, by `process.exitCode`. */
export const EXIT = {
  fine: 0,
  /** A mistake of the user's, or something that failed. */
  failure: 1,
  /** The command worked, and found a difference or a violation. */
  difference: 2,
} as const;

/** Writes a command's result to stdout. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes a command's result to stdout, for programs. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Tells people on stderr what a command is about to do or has done. */
export function progress(text: string): void {
  console.error(text);
}

type Style = Parameters<typeof styleText>[0];

/**
 * Text in a colour, e.g. `red`, or a style, e.g. `bold`; as it is where nobody would see it: when the output is no
 * terminal, or by `NO_COLOR`, unless `FORCE_COLOR` asks for it.
 *
 * @param stream where the text is going to be written
 */
export function paint(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return showsColours(stream) ? styleText(style, text, { validateStream: false }) : text;
}

function showsColours({ isTTY }: NodeJS.WriteStream): boolean {
  // Node.js knows the variables and the terminals, but answers for terminals only.
  return (isTTY === true || process.env.FORCE_COLOR !== undefined) && tty.WriteStream.prototype.hasColors();
}

/**
 * The platform as `main.ts` declares it; loaded at the call, since its mistakes are the user's.
 *
 * @param images instead of the committed versions, e.g. to see what they would change
 */
export function declarePlatform(images?: ImageVersions): Platform {
  return (require('../main') as typeof import('../main')).declarePlatform(images ? { images } : {});
}

/** Lets `infra … | head` end without a failure. */
export function endQuietlyWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
