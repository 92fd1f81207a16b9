using Microsoft.AspNetCore.Authentication.Cookies;

namespace FinCoach.Dashboard.SignIn;

internal static class SignInRegistration
{
    public static void AddSignIn(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<SignInOptions, SignInOptionsValidator>()
            .BindConfiguration(SignInOptions.SectionName);
        builder.Services.AddSingleton<SignInLink>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "gus_admin";
            cookie.Cookie.HttpOnly = true;
            // Lax, not strict: the link may be opened from a mail or a chat, and the page after it needs the cookie.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/sign-in";
        });
        builder.Services.AddAuthorizationBuilder().AddPolicy(Roles.Admin, policy => policy.RequireRole(Roles.Admin));
    }
}

/// <summary>Who may see what.</summary>
internal static class Roles
{
    /// <summary>Name of the role and of the policy that asks for it.</summary>
    public const string Admin = "admin";
}
