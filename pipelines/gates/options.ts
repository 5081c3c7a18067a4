import { InvalidArgumentError, Option } from 'commander';
import { goSeconds } from '../../manifests/go-duration';
import { quantity } from '../../manifests/quantity';

/** An option without which a gate cannot be asked. */
export function required<T>(flags: string, description: string, parse?: (text: string) => T): Option {
  const option = new Option(flags, description).makeOptionMandatory();
  return parse ? option.argParser(parse) : option;
}

/** An option that may be given several times, and is a list, of texts if nothing else reads them. */
export function repeated<T = string>(
  flags: string,
  description: string,
  parse?: (text: string) => T,
): Option {
  return new Option(flags, `${description}; may be given several times`).argParser(
    (text: string, before: readonly (T | string)[] | undefined) => [
      ...(before ?? []),
      parse ? parse(text) : text,
    ],
  );
}

/** Milliseconds of a duration, e.g. 800 for `800ms`. */
export function milliseconds(text: string): number {
  const seconds = parsed(() => goSeconds(text, 'it'), 'must be a duration above 0, e.g. 800ms or 5m');
  if (seconds <= 0) throw new InvalidArgumentError('must be a duration above 0, e.g. 800ms or 5m');
  return seconds * 1000;
}

/** Bytes of a quantity, e.g. 307200 for `300Ki`. */
export function bytes(text: string): number {
  const amount = quantity(text);
  if (!(amount > 0)) throw new InvalidArgumentError('must be a size above 0, e.g. 300Ki');
  return amount;
}

export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('must be a whole number, 1 at least');
  return Number(text);
}

/** A share of 0-1, e.g. 0.01. */
export function share(text: string): number {
  const amount = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(amount <= 1)) throw new InvalidArgumentError('must be a share in 0-1, e.g. 0.01');
  return amount;
}

/** A URL of HTTP without a path, e.g. `https://payments.staging.shop.example`. */
export function origin(text: string): string {
  const expected = 'must be a URL without a path, e.g. https://staging.shop.example';
  const url = parsed(() => new URL(text), expected);
  if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username)
    throw new InvalidArgumentError(expected);
  return url.origin;
}

/** A path of a URL, e.g. `/readyz`. */
export function urlPath(text: string): string {
  if (!/^\/[^\s?#]*$/.test(text)) throw new InvalidArgumentError('must be a path, e.g. /readyz');
  return text;
}

function parsed<T>(parse: () => T, expected: string): T {
  try {
    return parse();
  } catch {
    throw new InvalidArgumentError(expected);
  }
}
