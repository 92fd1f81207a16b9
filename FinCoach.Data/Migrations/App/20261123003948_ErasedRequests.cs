using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.App
{
    /// <inheritdoc />
    public partial class ErasedRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "request_ids",
                schema: "app",
                table: "erasures",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "request_ids",
                schema: "app",
                table: "erasures");
        }
    }
}
