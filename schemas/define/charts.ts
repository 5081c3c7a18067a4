import { exactlyOne, type Refinements, someOf } from '../refine/refinement';

/**
 * The sources of an Application that installs a chart: the chart, and the folder of Git with its values.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/
 */
export const CHARTS: Refinements = {
  ChartSource: {
    require: ['repoURL', 'targetRevision'],
    fields: {
      repoURL: 'Allowed',
      chart: 'NonEmpty',
      helm: 'ChartRelease',
      ref: 'DnsLabel',
      targetRevision: 'Revision',
    },
    rules: [exactlyOne('chart', 'ref')],
  },
  ChartRelease: {
    require: ['releaseName', 'valueFiles'],
    fields: { releaseName: 'DnsLabel', valueFiles: someOf('NonEmpty') },
  },
};
