import { imageVersion } from '../platform/images';
import { addProblem, addPropProblem } from '../props/problems';
import type { DeclaredService } from './declared-service';

/** Notes an image of the props that may be another one tomorrow, or is said in two places. */
export function validatePinnedImage(service: DeclaredService, prop = 'image', variant = service): void {
  const { images } = service.platform;
  const { pinned, props } = variant;
  // What an environment leaves as it is, has been judged in the base.
  if (variant !== service && props.image === service.props.image) return;
  if ((pinned === undefined) !== (service.pinned === undefined)) {
    const expected = service.pinned
      ? 'pinned by a tag or a digest, as in the base'
      : 'without tag and digest, or pinned in the base';
    addPropProblem(service, prop, expected, props.image);
  }
  if (!pinned) return;
  if (images.services[service.name]) {
    const message = `has versions in ${images.file}, which nobody reads, as '${prop}' is pinned: leave out the ones or the other`;
    addProblem(service, { message });
  }
  const isFloating = pinned.digest === undefined && pinned.tag !== undefined && floatingTag(pinned.tag);
  if (isFloating && !(isFloating === 'number' && service.platform.immutableTags)) {
    addPropProblem(service, prop, 'of a tag that stays what it is, or with a digest', props.image);
  }
}

/** Notes an image that an environment must not run. */
export function validateImage(
  service: DeclaredService,
  environment: { readonly name: string; readonly production: boolean },
): void {
  if (service.pinned) return;
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

/** Names of branches and channels: a registry moves them on from one image to the next. */
const CHANNELS = new Set(
  (
    'latest stable edge nightly canary main master trunk head develop development dev devel test testing qa ' +
    'staging stage prod production release current next preview snapshot lts rc beta alpha'
  ).split(' '),
);

/** What a tag says of the image's base, which fixes no build, e.g. `alpine3.19`. */
const VARIANT =
  /^(alpine|slim|debian|bookworm|bullseye|ubuntu|jammy|noble|distroless|scratch|jre|jdk|amd64|arm64)[\d.]*$/;

/** `3`, `v1`, `1.10`: of all releases that begin with it, the newest. */
const VERSION_PART = /^v?\d{1,3}(\.\d{1,3})?$/;

/** A part of a version, a build, a date. */
const PLAIN_NUMBER = /^\d+$/;

/**
 * Seven digits to twelve, or forty, may be a commit: one in 27 abbreviated to seven has no letter, and its release must
 * not be stopped. What reads as a date is none.
 */
const NUMERIC_COMMIT = /^(?!20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d\d){0,2}$)(\d{7,12}|\d{40})$/;

/** The kind of a tag that may stand for another image tomorrow; undefined for one that names one image for good. */
export type FloatingTag = 'latest' | 'channel' | 'number' | undefined;

/** Whether, and why, a tag may be moved on to another image. */
export function floatingTag(tag: string): FloatingTag {
  const words = tag.toLowerCase().split(/[-_]/);
  if (words.includes('latest')) return 'latest';
  if (words.every((word) => CHANNELS.has(word) || VARIANT.test(word))) return 'channel';
  const [first = '', ...rest] = words;
  const isPart =
    (PLAIN_NUMBER.test(tag) && !NUMERIC_COMMIT.test(tag)) ||
    (VERSION_PART.test(first) && rest.every((word) => VARIANT.test(word)));
  return isPart ? 'number' : undefined;
}
