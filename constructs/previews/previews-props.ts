import { Duration } from 'cdk8s';
import { optional, type Props, stringThat } from '../props/prop-schema';
import { dnsLabel, dnsName, isDnsName, nonEmptyString, seconds } from '../props/scalars';

/** Previews: a service as a pull request of its repository would have it, for as long as that is open. */
export interface PreviewsProps extends Props<typeof PREVIEWS> {}

export const PREVIEWS = {
  /** The environment, none for users, whose cluster and settings they have, and whose services they call. */
  like: dnsLabel,
  /** The end of their hosts: `<service>-pr-<number>.<domain>`, e.g. `preview.acme.example`. */
  domain: stringThat(
    "a domain, e.g. 'preview.acme.example'",
    'preview.example.com',
    (value) => isDnsName(value) && value.includes('.'),
  ),
  /** The Secret beside Argo CD with the credentials of a GitHub App that reads pull requests. */
  appSecret: dnsName,
  /**
   * The label that asks for a preview. Only who may triage issues of the repository can put it on a pull request, so that
   * nobody's code runs in the cluster who is none of these.
   *
   * @default 'preview'
   */
  label: optional(nonEmptyString),
  /**
   * How often Argo CD looks for pull requests, 30 seconds at least.
   *
   * @default Duration.minutes(5)
   */
  refresh: optional(seconds(30, Duration.minutes(5))),
};

/** The start of the names of all namespaces of previews; no other namespace begins with it. */
export const PREVIEW_PREFIX = 'preview-';

/** The AppProject of the previews, and their parent. */
export function previewsProject({ name }: { readonly name: string }): string {
  return `${name}-previews`;
}

/** The label by which the namespaces of previews are told from others. */
export function previewLabel({ domain }: { readonly domain: string }): string {
  return `${domain}/preview`;
}
