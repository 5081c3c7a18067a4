/** The port on which every service offers its metrics to Prometheus, and to nobody else. */
export const METRICS_PORT = 9090;

/** Where on that port. */
export const METRICS_PATH = '/metrics';
