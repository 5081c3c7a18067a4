import { cardNumbersIn } from './card-numbers';
import type { Gate, Verdict } from './gate';
import { repeated } from './options';
import { secretsIn } from './secrets';
import { type TextFile, textFiles } from './text-files';

/** No report needs more to be understood. */
const SHOWN = 50;

export const logScan: Gate<{ readonly logs: readonly string[] }> = {
  name: 'log-scan',
  asks: 'Are the logs of the tests free of secrets and card numbers?',
  fails: [
    'a secret that secretlint knows, e.g. a private key, a token of GitHub, a connection string with its password',
    "a card number: 13-19 digits of a known issuer with Luhn's check digit, also one that is made for tests",
    'logs without a single line, which show nothing',
  ],
  needs: [],
  options: [
    repeated(
      '--logs <path>',
      'a file with logs of the tests, or a folder of such files',
    ).makeOptionMandatory(),
  ],

  async judge({ logs }): Promise<Verdict> {
    const files = textFiles(logs);
    const lines = files.reduce((sum, { text }) => sum + text.split('\n').filter(Boolean).length, 0);
    const found = [
      ...(await Promise.all(files.map((file) => secretsIn(file, { heedsComments: false })))).flat(),
      ...files.flatMap(cardsIn),
    ];
    const failures = lines === 0 ? ['the logs have no line'] : found.slice(0, SHOWN);
    if (found.length > SHOWN) failures.push(`and ${found.length - SHOWN} more`);
    return { failures, measured: [`files: ${files.length}, lines: ${lines}`] };
  },
};

function cardsIn({ file, text }: TextFile): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => cardNumbersIn(line).map((card) => `${file}:${index + 1}: card number ${card}`));
}
