import { AwsClient } from 'aws4fetch';
import { variable } from './variable.ts';

const accessKeyId = /* @__PURE__ */ variable('AWS_ACCESS_KEY_ID');
const secretAccessKey = /* @__PURE__ */ variable('AWS_SECRET_ACCESS_KEY');
const sessionToken = /* @__PURE__ */ variable('AWS_SESSION_TOKEN');
const region = /* @__PURE__ */ variable('AWS_REGION');

const clients = new Map<string, AwsClient>();

/**
 * A client that signs calls to this AWS service as the Lambda's role, where a whole SDK client
 * would be more than the one call needs. A Lambda's credentials do not change while it lives.
 */
export function signedClient(service: string): AwsClient {
  const made = clients.get(service) ?? newClient(service);
  clients.set(service, made);
  return made;
}

function newClient(service: string): AwsClient {
  return new AwsClient({
    accessKeyId: accessKeyId(),
    secretAccessKey: secretAccessKey(),
    sessionToken: sessionToken(),
    region: region(),
    service,
    retries: 3,
  });
}
