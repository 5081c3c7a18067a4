import { floatingTag } from '../platform/floating-tags';
import { imageVersion } from '../platform/images';
import { addProblem } from '../props/problems';
import type { DeclaredService } from './declared-service';

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
  const kind = floatingTag(tag);
  if (kind === undefined || (kind !== 'latest' && !environment.production)) return;
  if (kind === 'number' && service.platform.immutableTags) return;
  const reason =
    kind === 'number'
      ? `: a plain number or a part of a version may be moved on to another image; add ${key}.digest, or set 'immutableTags' of the platform where the registry keeps tags as they are`
      : '';
  const message = `'${key}.tag' in ${images.file} must be the tag of one image for good, e.g. "a1b2c3d", got "${tag}"${reason}`;
  addProblem(service, { message });
}
