import { type Props, stringThat } from '../props/prop-schema';

/** A load test that judges a new revision before users depend on it. */
export interface LoadTestProps extends Props<typeof LOAD_TEST> {}

export const LOAD_TEST = {
  /**
   * The image with the scenarios, with a tag or digest. It finds `SERVICE` (the name of the service), `TARGET_URL`,
   * `RUN_SECONDS`, `P99_MILLISECONDS` and, as the service's latency gate has them, `USERS` and `SCENARIO` in its
   * environment, and exits 0 if the service kept the bound.
   */
  image: stringThat(
    "an image with a tag or a digest, e.g. 'ghcr.io/acme/checkout-load:1.4.2'",
    'ghcr.io/acme/checkout-load:1.4.2',
    (value) => /^[^:@\s]+(:[^/@\s]+)?@sha256:[0-9a-f]{64}$|^\S+:(?!latest$)[\w][\w.-]*$/.test(value),
  ),
};
