import { variable } from '../environment/variable.ts';

const socketUrl = /* @__PURE__ */ variable('LIVE_SOCKET_URL');
const host = /* @__PURE__ */ variable('LIVE_HOST');

/** Where a frontend opens its socket, and the host that its authorization names. */
export function liveAddress(): { readonly url: string; readonly host: string } {
  return { url: socketUrl(), host: host() };
}
