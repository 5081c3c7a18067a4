import fs from 'node:fs';
import { parse } from 'yaml';
import { documented, TIMING } from '../platform';
import { freePort, type Supervisor } from '../processes/supervisor';
import { until } from '../wait';
import { TARGETS } from './network';

const SCRAPE_INTERVAL = `${TIMING.scrapeInterval}s`;

interface ScrapeConfig {
  readonly scrape_interval?: string;
  readonly kubernetes_sd_configs: readonly { readonly role: string }[];
}

/**
 * Starts a Prometheus with the documented scrape configuration, which scrapes the pods through a proxy. The proxy tells
 * it the pods too, with the labels that its own discovery would give them: Debian's Prometheus is built without it.
 *
 * @returns its URL
 */
export async function startPrometheus(supervisor: Supervisor, proxy: string): Promise<string> {
  const config = {
    global: { scrape_interval: SCRAPE_INTERVAL, scrape_timeout: SCRAPE_INTERVAL },
    scrape_configs: scrapeConfigs().map(({ kubernetes_sd_configs: _, scrape_interval: __, ...job }) => ({
      ...job,
      proxy_url: proxy,
      http_sd_configs: [{ url: `${proxy}${TARGETS}`, refresh_interval: SCRAPE_INTERVAL }],
    })),
  };
  const file = supervisor.path('prometheus.yaml');
  fs.writeFileSync(file, JSON.stringify(config));
  const port = await freePort();
  supervisor.start('prometheus', {
    args: [
      `--config.file=${file}`,
      `--storage.tsdb.path=${supervisor.path('prometheus')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
  });
  const url = `http://127.0.0.1:${port}`;
  await until('Prometheus', async () => (await fetch(`${url}/-/ready`).catch(() => undefined))?.ok, 90);
  return url;
}

/** The documented ones, which the platform's gates rely on. */
function scrapeConfigs(): readonly ScrapeConfig[] {
  const pattern = /^```yaml\n(scrape_configs:\n[\s\S]*?)^```/m;
  const block = documented(pattern, 'a YAML block that starts with scrape_configs:');
  return (parse(block) as { scrape_configs: readonly ScrapeConfig[] }).scrape_configs;
}
