using System.Linq.Expressions;
using EventPortal.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Registrations;

internal static class PersonMapping
{
    /// <summary>The columns of a person, named as [D] names them.</summary>
    public static void HasPerson<TEntity>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, Person?>> property)
        where TEntity : class
    {
        var p = builder.ComplexProperty(property);
        p.Property(x => x.FirstName).HasColumnName("FirstName").HasMaxLength(150);
        p.Property(x => x.LastName).HasColumnName("LastName").HasMaxLength(150);
        p.Property(x => x.MiddleName).HasColumnName("MiddleName").HasMaxLength(150);
        p.Property(x => x.Email).HasColumnName("Email").HasMaxLength(254);
        p.Property(x => x.Phone).HasColumnName("Phone").HasMaxLength(20);
        p.Property(x => x.Settlement).HasColumnName("Settlement").HasMaxLength(150);
        p.Property(x => x.Institution).HasColumnName("Institution").HasMaxLength(255);
        p.Property(x => x.InstitutionType).HasColumnName("InstitutionType");
        p.Property(x => x.AreaId).HasColumnName("AreaId");
        p.Ignore(x => x.IsNamed);
        p.Ignore(x => x.FullName);
    }
}
