import { fieldName } from '../../manifests/field-name';
import type { KubeObject } from '../../manifests/kube-object';
import { EmbeddedYaml } from '../../manifests/kustomization';
import type { FileRule } from './rule';

/** What credentials look like, by the names of those who give them out. */
const CREDENTIALS: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'an AWS access key': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a GitHub token': /\b(?:gh[pousr]_\w{36,}|github_pat_\w{22,})/,
  'a GitLab token': /\bglpat-[\w-]{20,}/,
  'a Google API key': /\bAIza[\w-]{35}\b/,
  'an npm token': /\bnpm_\w{36}\b/,
  'a Slack token': /\bxox[abeprs]-[\w-]{10,}/,
  'a Stripe key': /\b[rs]k_(?:live|test)_\w{10,}/,
  'a Vault token': /\bhv[bsr]\.[\w-]{20,}/,
  'a JSON Web Token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
  // It starts in the middle: to look for the scheme first would take ten times as long.
  'a URL with a password': /\w:\/\/[^/\s:@"']*:[^/\s@"']+@/,
  'a variable named like a credential with a value':
    /name: "?\w*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)"?\n +value: "[^"]/i,
};

/** What must never stand in a manifest. */
export const CREDENTIAL_RULES: readonly FileRule[] = [
  {
    id: 'no-credentials',
    catches: 'A value that looks like a password, key or token: whoever reads the repository has it.',
    scope: 'files',
    *check(files) {
      for (const [what, pattern] of Object.entries(CREDENTIALS)) {
        // One prop may be said of many objects: one finding for each construct is enough.
        const seen = new Set<string>();
        for (const { path: file, construct, text, documents } of files) {
          // Nearly every file is done with that.
          if (!pattern.test(text)) continue;
          const message = `has what looks like ${what}: refer to a Secret instead`;
          const places = documents.flatMap(placesIn).filter((place) => pattern.test(place.text));
          // It may stand in a name, or in the head of the file.
          if (places.length === 0) yield { construct, file, message };
          for (const { object, field, text: value } of places) {
            const key = `${construct} ${pattern.exec(value)?.[0]}`;
            if (seen.has(key)) continue;
            seen.add(key);
            yield { construct, file, field, message, ...(documents.length > 1 && { object }) };
          }
        }
      }
    },
  },
];

interface Place {
  readonly object: string;
  readonly field: string;
  readonly text: string;
}

/** Every text of a document; that of a variable with its name, as they stand in a file. */
function placesIn(document: object): Place[] {
  const places: Place[] = [];
  const { kind, metadata } = document as Partial<KubeObject>;
  const object = `${kind} ${metadata?.name}`;
  const add = (keys: readonly string[], text: string) =>
    places.push({ object, field: fieldName(keys, document), text });
  const walk = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === 'string') add(keys, value);
    else if (value instanceof EmbeddedYaml) walk(value.content, keys);
    else if (typeof value === 'object' && value !== null) {
      const { name, value: own } = value as { name?: unknown; value?: unknown };
      if (typeof own === 'string') add([...keys, 'value'], `name: ${name}\n value: ${JSON.stringify(own)}`);
      for (const [key, inner] of Object.entries(value)) walk(inner, [...keys, key]);
    }
  };
  walk(document, []);
  return places;
}
