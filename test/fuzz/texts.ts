import fc from 'fast-check';

/** Texts that some reader of YAML, Kubernetes or a shell is known to take for something else, or to refuse. */
export const NASTY_TEXTS: readonly string[] = [
  ...words(
    '1234567 12e4567 553640e6 0x1F 0X1F 0o17 017 0B1 0b1 1_000 1e3 .5 5. +1 -1 -0 0 08 .inf -.INF .NaN NaN',
  ),
  ...words(
    'Infinity 12:30:45 190:20:30 1:2 2026-11-22 1.10 2026-11-22T10:00:00Z 99999999999999999999 1e400 1,000',
  ),
  ...words(
    '9007199254740993 0.1e-7 on off yes No y N true False null Null ~ undefined NULL TRUE nan = << < > | |-',
  ),
  ...words(
    '>+ - ? : a: # a#b ! !!str &a *a % @ @a ` `a` { {} [ [] [a] ] } , \' \'\' " "" "a" \\ \\n \\u0041 \\x a\'b',
  ),
  ...words(
    '--- ... $(X) $(NAMESPACE) $$(X) $X {{x}} ../x .. . / // /.. a/b /a?b=c&d /%00 a.b a..b -a a- A https://x',
  ),
  ...words(
    '__proto__ constructor toString hasOwnProperty valueOf length name x@y:z A=B 日本語 Ω ß ﷺ 😀 👩‍👩‍👧 e\u0301',
  ),
  ...[
    '- a',
    '? a',
    ': a',
    'a: b',
    '# a',
    'a #b',
    '!!binary aGk=',
    '%YAML 1.2',
    '{a: b}',
    '--- a',
    'a | b',
    'a & b',
  ],
  ...[
    '',
    ' ',
    '  x',
    'x  ',
    '\t',
    '\ttab',
    'tab\t',
    '\n',
    '\n\n',
    'x\n',
    '\nx',
    'x\n\n',
    'x\r',
    'x\r\ny',
    'a\n b\n',
  ],
  ...[
    'a\n\n  b\n c\n',
    'a \nb\n',
    'a\n#b\n',
    '---\na\n',
    'a\n---\nb\n',
    'a\n...\nb\n',
    '\ta\n\tb\n',
    'a\n\n\n',
    'a\n \nb\n',
  ],
  ...[
    '\0',
    'a\0b',
    '\x01',
    '\x07',
    '\x08',
    '\x1b[31m',
    '\x7f',
    '\x80',
    '\x85',
    'a\u0085b',
    '\x9f',
    '\xa0',
    '\xad',
  ],
  ...[
    'a\u2028b',
    'a\u2029b',
    '\ufeff',
    '\ufeffa',
    'a\ufeff',
    '\ufffe',
    '\uffff',
    '\ufffd',
    '\u200b',
    '\u202e',
    '\ue000',
  ],
  ...[
    '\ud800',
    'a\udfffb',
    '\udc00\ud800',
    '\ud83d',
    '\u{10ffff}',
    '{{- with secret "a" -}}',
    '/a b',
    'https://a b',
  ],
  ...[63, 64, 254, 5000].map((length) => 'a'.repeat(length)),
  ...['ab '.repeat(2000), `${'x'.repeat(300)}\n`, `${'x y\n'.repeat(300)}`],
];

function words(text: string): string[] {
  return text.split(' ');
}

/** Text of characters that mean something to YAML. */
const yamlish = fc.string({
  unit: fc.constantFrom(...'ab01e.:-_ #|>&*!%@`{}[],?~="\'\\\n\t\r$/<'),
  maxLength: 12,
});

/**
 * Any character: like fast-check's unit `binary`, which makes a map of all 1,112,064 of them first.
 */
const character = fc.nat(0x10ffff - 0x800).map(
  // Halves of pairs are none.
  (place) => String.fromCodePoint(place < 0xd800 ? place : place + 0x800),
  (it) => {
    const point = String(it).codePointAt(0) ?? -1;
    return point < 0xd800 ? point : point - 0x800;
  },
);

/** Text of any UTF-16 units, halves of pairs included. */
const units = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 6 });

/** Text that a careful program must either refuse or carry unharmed. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
  { weight: 2, arbitrary: yamlish },
  { weight: 1, arbitrary: fc.string({ unit: character, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: units },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 40 }) },
);

/** Text that is to be carried, whatever it is; rarely with what must be refused. */
export const text: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 20,
    arbitrary: nasty.map((it) => it.replace(/[\0\x7f-\x9f\u2028\u2029\ufffe\uffff\p{Surrogate}]/gu, '')),
  },
  { weight: 1, arbitrary: nasty },
);

/** Names that are fine as DNS labels, numbers and truth values among them. */
export const dnsLabel: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'on',
      'null',
      'true',
      'y',
      'no',
      'e3',
      'a-1',
      'constructor',
      'name',
      'a'.repeat(20),
    ),
  },
);

/** A valid value, or rarely a nasty one that the field may well refuse. */
export function mostly<T>(valid: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 150, arbitrary: valid }, { weight: 1, arbitrary: odd });
}
