import { emitApache } from '../../domain/serving/emit-apache.ts';
import { emitCaddy } from '../../domain/serving/emit-caddy.ts';
import { emitLighttpd } from '../../domain/serving/emit-lighttpd.ts';
import { emitCloudflareRedirects, emitHeadersFile, emitNetlifyRedirects } from '../../domain/serving/emit-netlify.ts';
import { emitNginxMaps, emitNginxServer } from '../../domain/serving/emit-nginx.ts';
import { assertRules, type SiteRules } from '../../domain/serving/site-rules.ts';

/** What each kind of server needs, by file name. Throws a RangeError for rules that no server could carry out. */
export function configurations(rules: SiteRules): Map<string, string> {
  assertRules(rules);
  return new Map([
    ['apache.htaccess', emitApache(rules)],
    ['nginx-http.conf', emitNginxMaps(rules)],
    ['nginx-server.conf', emitNginxServer(rules)],
    ['lighttpd.conf', emitLighttpd(rules)],
    ['caddy.conf', emitCaddy(rules)],
    ['netlify/_headers', emitHeadersFile(rules)],
    ['netlify/_redirects', emitNetlifyRedirects(rules)],
    ['cloudflare/_headers', emitHeadersFile(rules)],
    ['cloudflare/_redirects', emitCloudflareRedirects(rules)],
  ]);
}
