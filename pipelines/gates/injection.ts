/**
 * The weaknesses of which a release of zero tolerance has none: CWE-74, injection, with what it is made of.
 *
 * @see https://cwe.mitre.org/data/definitions/74.html
 */
export const INJECTION: ReadonlyMap<number, string> = new Map([
  [74, 'injection'],
  [75, 'special elements in another plane'],
  [77, 'command injection'],
  [78, 'OS command injection'],
  [79, 'cross-site scripting'],
  [80, 'basic cross-site scripting'],
  [83, 'script in attributes of a page'],
  [87, 'alternate cross-site scripting syntax'],
  [88, 'argument injection'],
  [89, 'SQL injection'],
  [90, 'LDAP injection'],
  [91, 'XML injection'],
  [93, 'CRLF injection'],
  [94, 'code injection'],
  [95, 'eval injection'],
  [96, 'static code injection'],
  [97, 'server-side includes'],
  [98, 'remote file inclusion'],
  [99, 'resource injection'],
  [113, 'HTTP response splitting'],
  [117, 'log injection'],
  [470, 'unsafe reflection'],
  [564, 'SQL injection by Hibernate'],
  [611, 'XML external entities'],
  [643, 'XPath injection'],
  [644, 'script in HTTP headers'],
  [652, 'XQuery injection'],
  [917, 'expression language injection'],
  [943, 'injection into a query of data, e.g. of MongoDB'],
  [1236, 'formula injection into CSV'],
  [1336, 'template injection'],
]);
