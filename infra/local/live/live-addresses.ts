import type { Deployment } from '../template/deployment.ts';

/**
 * Leads the addresses of the template's Event API home: on AWS it has hosts of its own, here it is
 * behind the one port. The host alone stays as it is, since an authorization names it.
 */
export function liveAddressesHome({ ofType, place }: Deployment): (value: string) => string {
  const homes = ofType('AWS::AppSync::Api').flatMap(({ identity: { attributes } }) => [
    [`https://${attributes['Dns.Http']}`, place.origin],
    [`wss://${attributes['Dns.Realtime']}`, place.origin.replace(/^http/, 'ws')],
  ]);
  return (value) => {
    for (const [away = '', home = ''] of homes) {
      if (value.startsWith(away)) return home + value.slice(away.length);
    }
    return value;
  };
}
