import type { PlatformRepository } from './steps';

/** The repository that a clone URL names on a code host, undefined for one that names none by `owner/name`. */
export function repositoryOf(url: string): PlatformRepository | undefined {
  const [, owner, name] = /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return owner !== undefined && name !== undefined ? { owner, name } : undefined;
}

/** Whether a repository is on GitHub. */
export function isOnGitHub(url: string): boolean {
  return /^(https:\/\/|ssh:\/\/git@|git@)github\.com[/:]/.test(url);
}
