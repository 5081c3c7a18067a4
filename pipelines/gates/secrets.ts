import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { Unusable } from './gate';
import { isText, type TextFile, textFiles } from './text-files';

/** The rule that finds no secret, but the comments by which an author lets one be. */
const COMMENTS = '@secretlint/secretlint-rule-filter-comments';

/**
 * The secrets of a text, masked, e.g. `unit.log:3: found GitHub Token: ***`.
 *
 * @param heedsComments whether a comment of secretlint in the text lets a secret be
 */
export async function secretsIn(
  { file, text }: TextFile,
  { heedsComments }: { readonly heedsComments: boolean },
): Promise<string[]> {
  // Both are modules of ECMAScript only.
  const { lintSource } = await import('@secretlint/core');
  const preset = await import('@secretlint/secretlint-rule-preset-recommend');
  const rules = preset.rules
    .map((rule) => ({ id: rule.meta.id, rule }))
    .filter(({ id }) => heedsComments || id !== COMMENTS);
  const { messages } = await lintSource({
    source: { filePath: file, content: text, ext: path.extname(file), contentType: 'text' },
    options: { config: { rules }, maskSecrets: true },
  });
  return messages.map(({ loc, message }) => `${file}:${loc.start.line}: ${message}`);
}

/**
 * The texts that are committed in a repository.
 *
 * @throws {Unusable} if the folder is none of a repository of Git
 */
export function committedTexts(folder: string): TextFile[] {
  let listed: string;
  try {
    listed = execFileSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    throw new Unusable(`${folder} is no repository of Git`);
  }
  return textFiles(
    listed
      .split('\0')
      .filter(Boolean)
      .map((file) => path.join(folder, file))
      .filter(isText),
  );
}
