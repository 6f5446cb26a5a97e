import type { LocalServices } from '../../emulators/start.ts'
import type { Secrets } from './keep-secrets.ts'

/** The environment of an application that runs on local services. */
export function instanceEnvironment(
  services: LocalServices,
  secrets: Secrets,
  port: number,
): Record<string, string> {
  return {
    EDGE_CONFIG: services.edgeConfig,
    VERCEL_API_URL: new URL(services.edgeConfigApi).origin,
    VERCEL_API_TOKEN: services.edgeConfigToken,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
    SITE_URL: `http://localhost:${port}`,
    TRUST_PROXY: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ...secrets,
  }
}
