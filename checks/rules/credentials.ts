import type { TreeRule } from './rule';

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
export const CREDENTIAL_RULES: readonly TreeRule[] = [
  {
    id: 'no-credentials',
    catches: 'A value that looks like a password, key or token: whoever reads the repository has it.',
    *check({ tree }) {
      for (const { path: file, construct, text } of tree.values()) {
        for (const [what, pattern] of Object.entries(CREDENTIALS)) {
          const found = pattern.exec(text);
          if (!found) continue;
          // A variable is told by the line of its value.
          const line = text.slice(0, found.index + found[0].lastIndexOf('\n') + 1).split('\n').length;
          yield {
            construct,
            file,
            message: `has what looks like ${what} in line ${line}: refer to a Secret instead`,
          };
        }
      }
    },
  },
];
