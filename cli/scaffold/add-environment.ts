import { CLUSTER, IN_CLUSTER } from '../../constructs/platform/environment';
import { type ImageVersion, imageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { didYouMean } from '../../constructs/props/did-you-mean';
import { formatValue } from '../../constructs/props/format-value';
import { accepts } from '../../constructs/props/prop-schema';
import { DNS_LABEL, isDnsLabel, isHostName } from '../../constructs/props/scalars';
import { addEnvironment } from '../../synth/images-edit';
import type { Project } from '../../synth/project';
import { UserError } from '../../synth/user-error';
import { imageOf } from '../promotion/image-version';
import { asksForApproval } from '../promotion/promotion';
import type { Question } from './answers';
import { declareEnvironment, MAIN } from './main-file';
import { copyValues } from './service-file';

/** What must be known of a new environment, in the order in which a person is asked. */
export function environmentQuestions(platform: Platform) {
  const names = platform.environments.map(({ name }) => name);
  const likeOf = ({ like }: Readonly<Record<string, string>>) =>
    platform.environments.find(({ name }) => name === like);
  return {
    name: {
      flag: '--name',
      text: 'Name, e.g. qa',
      problem: (name) => {
        if (!isDnsLabel(name)) return `must be ${DNS_LABEL}, got ${formatValue(name)}`;
        return names.includes(name) ? `must be new, there is an environment '${name}'` : undefined;
      },
    },
    like: {
      flag: '--like',
      text: 'Environment after which it comes in promotions, and whose values it gets',
      choices: names,
      problem: (like) =>
        names.includes(like)
          ? undefined
          : `must be one of ${names.join(', ')}, got '${like}'${didYouMean(like, names)}`,
    },
    host: {
      flag: '--host',
      text: 'Host under which users reach it, e.g. qa.shop.example.com',
      problem: (host) =>
        isHostName(host)
          ? undefined
          : `must be a host name, e.g. qa.shop.example.com, got ${formatValue(host)}`,
    },
    namespace: {
      flag: '--namespace',
      text: 'Namespace',
      byDefault: ({ name = '' }) => name,
      problem: (namespace) =>
        isDnsLabel(namespace) ? undefined : `must be ${DNS_LABEL}, got ${formatValue(namespace)}`,
    },
    cluster: {
      flag: '--cluster',
      text: 'API server of its cluster, or its name, as Argo CD knows it',
      byDefault: (answers) => likeOf(answers)?.cluster ?? '',
      problem: (cluster) =>
        accepts(CLUSTER, cluster)
          ? undefined
          : `must be the https:// URL of an API server, or the name of a cluster, got ${formatValue(cluster)}`,
    },
    stage: {
      flag: '--stage',
      text: 'Stage of promotions that it is part of',
      byDefault: ({ name = '' }) => name,
      problem: (stage, answers) => {
        const { name = '' } = answers;
        const like = likeOf(answers);
        if (stage === name || (stage === like?.stage && stage !== like.name)) return undefined;
        const other = like?.stage === like?.name ? undefined : like?.stage;
        const shared = other ?? `one that '${like?.name}' has in ${MAIN}, under another name than its own`;
        return `must be ${name}, for a stage of its own, or ${shared}, got ${formatValue(stage)}`;
      },
    },
    production: {
      flag: '--production',
      text: 'Whether real users depend on it',
      choices: ['yes', 'no'],
      byDefault: (answers) => (likeOf(answers)?.production ? 'yes' : 'no'),
      problem: (answer) =>
        ['yes', 'no'].includes(answer) ? undefined : `must be yes or no, got ${formatValue(answer)}`,
    },
  } satisfies Record<string, Question>;
}

/** Answers to {@link environmentQuestions}. */
export type EnvironmentAnswers = Readonly<Record<keyof ReturnType<typeof environmentQuestions>, string>>;

/**
 * The files that a new environment changes: `main.ts`, the class of each service, the image versions.
 *
 * @param approval of the versions of services that ask for it
 * @returns path in the project → contents
 * @throws {UserError} if an approval is missing, or a file is not built as expected
 */
export function environmentFiles(
  project: Project,
  platform: Platform,
  { name, like, host, namespace, cluster, stage, production }: EnvironmentAnswers,
  approval: ImageVersion['approval'],
): ReadonlyMap<string, string> {
  // What is only in some environments is not in a new one.
  const starting = platform.services.filter(({ props }) => props.onlyIn === undefined);
  const asking = starting.filter((service) => asksForApproval(service, like));
  if (asking.length > 0 && !approval) {
    const names = asking.map((service) => service.name).join(', ');
    throw new UserError([
      `${names} would ship to '${name}' only with approval, as to '${like}': give --approved-by and --ticket`,
    ]);
  }
  const { file } = platform.images;
  const versions = Object.fromEntries(
    starting
      .filter(({ pinned }) => pinned === undefined)
      .map((service): [string, ImageVersion] => {
        const image = imageOf(imageVersion(platform.images, service.name, like));
        return [service.name, { ...image, ...(approval && asking.includes(service) && { approval }) }];
      }),
  );
  const inCluster = cluster === IN_CLUSTER;
  const declared = {
    name,
    namespace,
    host,
    ...(!inCluster && { cluster }),
    ...(stage !== name && { stage }),
    production: production === 'yes',
  };
  const sources = [...new Set(starting.map(({ source }) => source))];
  return new Map([
    [MAIN, declareEnvironment(project.read(MAIN), declared, like)],
    ...sources.map((source): [string, string] => {
      const services = starting.filter((service) => service.source === source);
      const types = services.map((service) => service.constructor.name);
      return [source, copyValues(source, project.read(source), types, name, like)];
    }),
    [file, addEnvironment({ file, text: project.read(file) }, name, like, versions)],
  ]);
}
