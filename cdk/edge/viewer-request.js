// CloudFront viewer-request function, JavaScript runtime 2.0. Names between percent signs are put in at synthesis.

// What browsers may not say to the origins: it is either said here or by CloudFront itself.
const STRIPPED = ["%ORIGIN_VERIFY_HEADER%", "forwarded", "x-forwarded-host", "x-forwarded-proto", "x-original-host"];
const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[0-9]{1,5})?$/;

function handler(event) {
  const request = event.request;
  const headers = request.headers;
  const host = headers.host ? headers.host.value.toLowerCase() : "";
  if (!HOST.test(host)) return { statusCode: 421, statusDescription: "Misdirected Request" };

  for (const name of Object.keys(headers)) {
    if (STRIPPED.includes(name) || name.startsWith("x-placement-")) delete headers[name];
  }
  headers["%HOST_HEADER%"] = { value: host };
  // The name under which Next.js looks for it.
  headers["x-forwarded-host"] = { value: host };
  headers["%VIEWER_IP_HEADER%"] = { value: event.viewer.ip };
  return request;
}
