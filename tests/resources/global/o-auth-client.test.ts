import { OAuthClient } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(OAuthClient, {
  args: {
    name: "Reporting",
    company: "Example Widgets",
    clientId: "widgets-reporting",
    redirectUris: "https://widgets.example/cb",
    grantTypes: "1,2,3",
    scopes: "any",
    refreshTokenValidity: 720,
    accessTokenValidity: 12,
  },
  change: { name: "Reports", clientId: "widgets-reports" },
  outside: { redirectUris: "https://evil.example/cb", accessTokenValidity: 9000 },
});
