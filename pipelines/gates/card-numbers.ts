import { number as validate } from 'card-validator';

/** How a card number is written: in one, or in groups with the same separator. */
const SHAPES = [
  String.raw`\d{13,19}`,
  String.raw`\d{4}(?<sep>[ -])\d{4}\k<sep>\d{4}\k<sep>\d{4}`,
  String.raw`\d{4}(?<sep>[ -])\d{4}\k<sep>\d{4}\k<sep>\d{4}\k<sep>\d{1,3}`,
  String.raw`\d{4}(?<sep>[ -])\d{6}\k<sep>\d{4,5}`,
].map((shape) => {
  // Neither a piece of an identifier nor the fraction of a number. A look-ahead tries every place.
  const pattern = `(?<![A-Za-z0-9]|\\d\\.)(?=(?<number>${shape})(?![A-Za-z0-9]|\\.\\d))`;
  return new RegExp(pattern, 'g');
});

/** The card numbers of a line, masked: digits of a known issuer, in its length, with the check digit of Luhn. */
export function cardNumbersIn(line: string): string[] {
  const written = SHAPES.flatMap((shape) =>
    [...line.matchAll(shape)].map(({ groups }) => groups?.number ?? ''),
  );
  const numbers = new Set(written.map((text) => text.replaceAll(/\D/g, '')));
  return [...numbers]
    .filter((digits) => validate(digits, { luhnValidateUnionPay: true }).isValid)
    .map((digits) => `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`);
}
