import { imageVersion } from '../platform/images';
import { addProblem } from '../props/problems';
import type { DeclaredService } from './declared-service';

/** Tags that a registry moves on from one image to the next: names of branches and channels, parts of versions. */
const FLOATING =
  /^(latest|stable|edge|nightly|canary|main|master|develop|dev|staging|prod|production|v?\d{1,3}(\.\d{1,3})?)$/i;

/** Notes an image that an environment must not run. */
export function validateImage(
  service: DeclaredService,
  environment: { readonly name: string; readonly production: boolean },
): void {
  const { images } = service.platform;
  const key = `${service.name}.${environment.name}`;
  const version = imageVersion(images, service.name, environment.name);
  if (version === undefined) {
    const message = `has no image for '${environment.name}': ${images.file} must have ${key}.tag, e.g. "a1b2c3d"`;
    addProblem(service, { message });
    return;
  }
  const { tag, digest } = version;
  if (tag === undefined || digest !== undefined) return;
  if (tag === 'latest' || (environment.production && FLOATING.test(tag))) {
    const message = `'${key}.tag' in ${images.file} must be the tag of one image for good, e.g. "a1b2c3d", got "${tag}"`;
    addProblem(service, { message });
  }
}
