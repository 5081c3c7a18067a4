import tty from 'node:tty';
import { styleText } from 'node:util';
import type { Platform } from '../constructs/platform/platform';
import type { PlatformProps } from '../constructs/platform/platform-props';
import type { Project } from '../synth/project';

/** What a command ends with. */
export const EXIT = {
  ok: 0,
  /** A mistake of the user's, or something that failed. */
  failure: 1,
  /** The command worked, and found a difference or a violation. */
  difference: 2,
  /** To which the number of the signal that ended the command is added, as shells do. */
  signal: 128,
} as const;

/** Where a command writes. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person sees it. */
  readonly isTTY?: boolean;
}

/** Puts a text in a colour, e.g. `red`, or a style, e.g. `bold`. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** What a command works with and writes to; it touches no globals of the process. */
export class CommandContext {
  /** One of {@link EXIT}. */
  exitCode: number = EXIT.ok;

  /**
   * @param stdout for the command's result
   * @param stderr for progress and failures
   * @param cwd the absolute path of the folder that paths on the command line start from
   */
  constructor(
    readonly project: Project,
    private readonly stdout: Output,
    private readonly stderr: Output,
    readonly cwd: string,
  ) {}

  /**
   * The platform as the project declares it; declared at the call, since its mistakes are the user's.
   *
   * @param variant props that are tried instead, e.g. other image versions, to see what they would change
   */
  readonly declarePlatform = (variant?: Partial<PlatformProps>): Platform =>
    this.project.declarePlatform(variant);

  /** Writes a command's result. */
  readonly print = (text: string): void => {
    this.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  };

  /** Writes a command's result, for programs. */
  readonly printJson = (value: unknown): void => this.print(JSON.stringify(value, null, 2));

  /** Tells people what a command is about to do or has done. */
  readonly progress = (text: string): void => {
    this.stderr.write(`${text}\n`);
  };

  /** Leaves a text of the result as it is where the output is no terminal, or by `NO_COLOR`, unless `FORCE_COLOR` asks for colours. */
  readonly paint: Paint = (style, text) =>
    showsColours(this.stdout) ? styleText(style, text, { validateStream: false }) : text;
}

function showsColours({ isTTY }: Output): boolean {
  // Node.js knows the variables and the terminals, but answers for terminals only.
  return (isTTY === true || process.env.FORCE_COLOR !== undefined) && tty.WriteStream.prototype.hasColors();
}
