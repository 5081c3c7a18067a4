import { formatValue, onOneLine } from '../../constructs/props/format-value';

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
