/** A certificate of `localhost`, with its key, for the mail server of the tests alone: nothing real is kept with it. */
export const testMailCertificate = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUJxwVx6VRRao20mIbkvCgZ8BgcjwwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTA2NDE1NVoYDzIxMjYxMDI4
MDY0MTU1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATE4EDMf0zxkikYnWm8dS7JnhCxcXlK1D+1ornfJK6ky3IThTSk4KRB
s18kRk0fQYuJz1Oxw+kQTgVW2o6fc5w+o28wbTAdBgNVHQ4EFgQUG99Zt3/fc4gl
0itgBIRnUgjRqXswHwYDVR0jBBgwFoAUG99Zt3/fc4gl0itgBIRnUgjRqXswDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgHT29Rdl5n8rBuKgwmBQSE54Xd1Q52vvzdlhLmZVZbGUCIQCK
m94wcVcRZx+kVPLA0mGLGxwmi+EN0zGNRjRPew7ksA==
-----END CERTIFICATE-----`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3DUdCq+rhhHtwDIB
WiqwyzZ+hQsgHiqrrv8chyAiFy6hRANCAATE4EDMf0zxkikYnWm8dS7JnhCxcXlK
1D+1ornfJK6ky3IThTSk4KRBs18kRk0fQYuJz1Oxw+kQTgVW2o6fc5w+
-----END PRIVATE KEY-----`,
} as const;
