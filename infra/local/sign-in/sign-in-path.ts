/** Where the pages and endpoints of the sign-in stand; below it Cognito's own paths. */
export const signInPath = '/_local/sign-in';
