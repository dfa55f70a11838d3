import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { type CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { ConfigFile } from '../../web/src/session/config-file.ts';
import type { DataStack } from '../data/data-stack.ts';
import type { RunStack } from '../run/run-stack.ts';
import type { Stage } from '../stage.ts';
import { makeFirewall } from './firewall.ts';
import { cacheControlOf, pageAt, webHeaders } from './web-headers.ts';

type WebProps = StackProps & {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly run: RunStack;
  /** The built app; a test leaves it out. */
  readonly app: ISource | undefined;
};

/**
 * The Messenger: files in a private bucket that CloudFront alone may read, with the headers that
 * `infra/web/web-headers.ts` decides. Every address without a file name is the app itself.
 */
export class WebStack extends Stack {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  /** Where customers are; AWS wants those of CloudFront in us-east-1. */
  readonly firewall: CfnWebACL | undefined;

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id, props);
    const { stage } = props;
    this.bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: stage.keepRest,
    });
    this.firewall = guard(this, props.stage);
    guardSignIn(this, props);
    this.distribution = this.#distribute(props);
    const { distribution, bucket } = this;
    new BucketDeployment(this, 'App', {
      destinationBucket: bucket as IBucket,
      distribution,
      // Whatever has no hash in its name: CloudFront would keep it for a day.
      distributionPaths: [
        '/index.html',
        '/config.json',
        '/service-worker.js',
        '/manifest.json',
        '/docs/*',
      ],
      sources: [...(props.app ? [props.app] : []), Source.jsonData('config.json', configOf(props))],
      // Who has the old page open still asks for its files.
      prune: false,
      memoryLimit: 256,
    });
    new CfnOutput(this, 'WebUrl', { value: `https://${distribution.distributionDomainName}` });
  }

  #distribute(props: WebProps): Distribution {
    const { webDomain: domain } = props.stage;
    const origin = S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket);
    const common = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
    };
    const headers = (name: string, path: string) => this.#headers(name, props, path);
    const functionAssociations = [
      { eventType: FunctionEventType.VIEWER_REQUEST, function: this.#pages(domain?.name) },
    ];
    return new Distribution(this, 'Web', {
      comment: 'iViP Messenger',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        ...common,
        responseHeadersPolicy: headers('PageHeaders', '/index.html'),
        functionAssociations,
      },
      additionalBehaviors: {
        'assets/*': { ...common, responseHeadersPolicy: headers('AssetHeaders', '/assets/') },
        'docs*': {
          ...common,
          responseHeadersPolicy: headers('ReferenceHeaders', '/docs/'),
          functionAssociations,
        },
        'v1/*': this.#api(props.run),
      },
      ...(this.firewall && { webAclId: this.firewall.attrArn }),
      ...(domain && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [domain.name, ...(domain.apiName ? [domain.apiName] : [])],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      }),
    });
  }

  /**
   * The API under the same name, behind the same firewall: an HTTP API of API Gateway can have none
   * of its own. It answers as it would by its own name; nothing is kept on the way.
   */
  #api(run: RunStack): BehaviorOptions {
    return {
      origin: new HttpOrigin(`${run.api.api.apiId}.execute-api.${run.region}.amazonaws.com`, {
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
  }

  /**
   * An address that a person opens has no dot in its last word: it is the app's to understand, but
   * for the reference of the API. With a domain of its own the app is there alone: sign-in, the API
   * and the bucket of uploads know no other origin, so whoever opens CloudFront's own name is led
   * on.
   */
  #pages(domain: string | undefined): EdgeFunction {
    const leadOn = [
      `  if (request.headers.host.value !== '${domain}') {`,
      `    const location = { value: 'https://${domain}' + request.uri };`,
      '    return { statusCode: 301, headers: { location: location } };',
      '  }',
    ];
    return new EdgeFunction(this, 'Pages', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(
        [
          'function handler(event) {',
          '  const request = event.request;',
          ...(domain ? leadOn : []),
          "  if (/^\\/docs\\/?$/.test(request.uri)) request.uri = '/docs/index.html';",
          "  else if (!/\\.[^/]*$/.test(request.uri)) request.uri = '/index.html';",
          '  return request;',
          '}',
        ].join('\n'),
      ),
    });
  }

  #headers(name: string, props: WebProps, path: string): ResponseHeadersPolicy {
    const { 'content-security-policy': policy = '', ...others } = webHeaders(
      connectionsOf(props),
      pageAt(path),
    );
    const known = new Set(['x-content-type-options', 'referrer-policy']);
    const custom = { ...others, 'cache-control': cacheControlOf(path) };
    return new ResponseHeadersPolicy(this, name, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries(custom)
          .filter(([header]) => !known.has(header))
          .map(([header, value]) => ({ header, value, override: true })),
      },
    });
  }
}

/** 2,000 requests in five minutes are an office of representatives behind one address. */
function guard(scope: Construct, stage: Stage): CfnWebACL | undefined {
  if (!stage.forCustomers || stage.region !== 'us-east-1') return undefined;
  return makeFirewall(scope, 'Firewall', {
    name: `ivip-messenger-${stage.name}-web`,
    scope: 'CLOUDFRONT',
    mostFromOneAddress: 2_000,
    retention: stage.logRetention,
    keep: stage.keepRest,
  });
}

/** Sign-in has a firewall of its own region: nothing stands before Cognito's pages. */
function guardSignIn(scope: Construct, { stage, data }: WebProps): void {
  if (!stage.forCustomers) return;
  const firewall = makeFirewall(scope, 'SignInFirewall', {
    name: `ivip-messenger-${stage.name}-sign-in`,
    scope: 'REGIONAL',
    mostFromOneAddress: 300,
    retention: stage.logRetention,
    keep: stage.keepRest,
  });
  new CfnWebACLAssociation(scope, 'SignInGuarded', {
    resourceArn: data.identity.pool.userPoolArn,
    webAclArn: firewall.attrArn,
  });
}

function configOf({ data }: WebProps): ConfigFile {
  const { pool, client, domain } = data.identity;
  const issuer = `https://cognito-idp.${Stack.of(pool).region}.amazonaws.com/${pool.userPoolId}`;
  return {
    // Under the name by which the Messenger was opened, as `#api` leads it on.
    apiUrl: '/',
    metadataUrl: `${issuer}/.well-known/openid-configuration`,
    issuer,
    clientId: client.userPoolClientId,
    signOutUrl: `${domain.baseUrl()}/logout`,
  };
}

/** Beside its own origin, the API's too: the provider, its tokens, the socket, the uploads. */
function connectionsOf({ data, run }: WebProps): string[] {
  const { region } = Stack.of(data.identity.pool);
  return [
    `https://cognito-idp.${region}.amazonaws.com`,
    data.identity.domain.baseUrl(),
    `wss://${run.live.api.realtimeDns}`,
    `https://${data.importsBucket.bucketRegionalDomainName}`,
  ];
}
